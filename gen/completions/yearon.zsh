#compdef yearon
# Completes command lines of `yearon` in zsh. `yearon complete` knows what.

local answer word meaning before= files= folders=
local -a answers shown values
local -i widest=0

answers=("${(@f)$("${(Q)words[1]}" complete -- \
	"${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
answers=($answers)
[[ $PREFIX == --*=* ]] && compset -P 1 '*=' && before=$IPREFIX

for answer in $answers; do
	word=${${answer%%$'\t'*}#"$before"}
	case $answer in
	(:file) files=1 ;;
	(:folder) folders=1 ;;
	(*)
		values+=("$word")
		(( widest = $#word > widest ? $#word : widest )) ;;
	esac
done
for answer in $answers; do
	[[ $answer == :(file|folder) ]] && continue
	word=${${answer%%$'\t'*}#"$before"}
	meaning=${answer#*$'\t'}
	[[ $answer == *$'\t'* ]] || meaning=
	shown+=("${(r:widest:)word}${meaning:+  -- $meaning}")
done

local -i found=1
(( $#values )) && compadd -l -d shown -a values && found=0
[[ -n $files ]] && _files && found=0
[[ -n $folders ]] && _files -/ && found=0
return found
