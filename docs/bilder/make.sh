#!/usr/bin/env bash
# Makes the pictures of the README and the handbook, the first page of each sample draft. Needs poppler (pdftoppm).
set -euo pipefail
cd "$(dirname "$0")/../.."
npm run --silent build
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
node dist/cli.cjs build --format pdf --out "$made"
for pdf in "$made"/*.pdf; do
  pdftoppm -r 60 -f 1 -l 1 -png -singlefile "$pdf" "docs/bilder/$(basename "$pdf" .pdf)"
done
