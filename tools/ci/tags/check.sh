#!/usr/bin/env bash
# The second checker: builds the drafts of this repository in each profile, derives HTML from their tags alone, and lets
# axe-core judge it in Chromium. Needs Python 3 with pip, and Chromium. Ends 1 where something is found.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target "$work/python" -r "$here/requirements.txt"
for workspace in . test/ugly test/twins test/look; do
  for profile in archiv 2.0; do
    node "$root/dist/cli.cjs" build --root "$root/$workspace" --out "$work/pdf/$workspace/$profile" --format pdf \
      --profil "$profile" --force --report short >/dev/null 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
  done
done
PYTHONPATH=$work/python python3 "$here/derive.py" "$work/pdf" "$work/html"
node "$here/judge.mjs" "$work/html" "$(command -v chromium)"
