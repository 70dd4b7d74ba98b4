# For `.ci/run`: steps that are counted and timed.
failed_steps=0
times=()

minutes() { printf '%d.%d' $(($1 / 60)) $(($1 % 60 / 6)); }

step() {
  local begun=$SECONDS took
  printf '\n== %s\n' "$*"
  "$@" || { printf '== failed: %s\n' "$*"; failed_steps=$((failed_steps + 1)); }
  took=$((SECONDS - begun))
  times+=("$(minutes $took)  $*")
  printf '== took %s minutes\n' "$(minutes $took)"
}

print_times() {
  printf '\n== minutes of each step\n'
  printf '%s\n' "${times[@]}"
  printf '%s  in all\n' "$(minutes $SECONDS)"
}
