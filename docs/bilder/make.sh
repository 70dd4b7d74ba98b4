#!/usr/bin/env bash
# Makes the picture of the README from the sample draft. Needs poppler (pdftoppm).
set -euo pipefail
cd "$(dirname "$0")/../.."
npm run --silent start -- drafts/antrag.md
pdftoppm -r 70 -f 1 -l 1 -png -singlefile out/antrag.pdf docs/bilder/antrag
