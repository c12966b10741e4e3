#!/bin/sh
# dunst offers its menu on standard input; the test has left word of which line it wants.
wanted=$(cat "$DESKTOP_FOLDER/wanted")
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
    *"$wanted"*) printf '%s\n' "$line"; break ;;
  esac
done > "$DESKTOP_FOLDER/chosen.part"
cat "$DESKTOP_FOLDER/chosen.part"
mv "$DESKTOP_FOLDER/chosen.part" "$DESKTOP_FOLDER/chosen"
