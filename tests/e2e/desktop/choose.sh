#!/bin/sh
# dunst offers its menu on standard input; the test may have left word of the line it wants. That is
# taken once, however often the menu is opened.
cd "$DESKTOP_FOLDER" || exit 1
cat > offered.part
if mv wanted taken 2> /dev/null; then cat taken; fi
mv offered.part offered
