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

# "Aus Word, Excel oder einer Mail kopiert": the draft as it was typed, and its page.
copied=docs/bilder/kopiert
node dist/cli.cjs build --root "$copied" --out "$made/kopiert" --report short 2>/dev/null
mkdir -p "$made/davor/drafts"
{
  printf -- '---\nart: pressemitteilung\ntitel: Davor\n---\n\n```\n'
  expand -t 12 "$copied/drafts/antrag.md" | sed 's/^antragsteller: .*/antragsteller: [neue-mitte]/; s/^anschrift: .*/empfaenger: landraetin/; /^anrede: /d'
  printf '```\n'
} >"$made/davor/drafts/davor.md"
node dist/cli.cjs build --root "$made/davor" --format pdf --out "$made/kopiert" --report short 2>/dev/null
pdftoppm -r 80 -f 1 -l 1 -x 60 -y 220 -W 360 -H 490 -png -singlefile "$made/kopiert/davor.pdf" docs/bilder/kopiert-davor
pdftoppm -r 80 -f 1 -l 1 -x 40 -y 400 -W 600 -H 520 -png -singlefile "$made/kopiert/antrag.pdf" docs/bilder/kopiert-danach
