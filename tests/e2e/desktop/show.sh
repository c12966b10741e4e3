#!/bin/sh
# dunst runs this for each notification it has put on the screen.
file="$DESKTOP_FOLDER/shown/$DUNST_ID"
printf '%s\0%s\0%s' "$DUNST_ID" "$DUNST_SUMMARY" "$DUNST_BODY" > "$file.part"
mv "$file.part" "$file"
