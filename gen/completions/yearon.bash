# Completes command lines of `yearon` in bash. `yearon complete` knows what.

_yearon()
{
	local program=$1 rest=${COMP_LINE:0:COMP_POINT} piece answer before
	local -a words=()

	# Bash parts words at COMP_WORDBREAKS too: `--edition=2018` is three.
	for piece in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
		if [[ ${#words[@]} == 0 || $rest == [[:space:]]* ]]; then
			rest=${rest#"${rest%%[![:space:]]*}"}
			words+=("")
		fi
		# The cursor may be inside the last word.
		[[ $rest == "$piece"* ]] || piece=$rest
		rest=${rest#"$piece"}
		words[-1]+=${piece//[\\\"\']/}
	done

	# Bash replaces only what follows the last place where it parted the word.
	before=
	if [[ $COMP_WORDBREAKS == *=* && ${words[-1]} == *=* ]]; then
		before=${words[-1]%"${words[-1]##*=}"}
	fi
	COMPREPLY=()
	while IFS= read -r answer; do
		case $answer in
		:file) _yearon_names -f "${words[-1]##*=}" ;;
		:folder) _yearon_names -d "${words[-1]##*=}" ;;
		*)
			answer=${answer%%$'\t'*}
			COMPREPLY+=("${answer#"$before"}") ;;
		esac
	done < <("$program" complete -- "${words[@]:1}" 2>/dev/null)
}

# Completes the name of a file (-f) or a folder (-d).
_yearon_names()
{
	local name

	compopt -o filenames 2>/dev/null
	while IFS= read -r name; do
		COMPREPLY+=("$name")
	done < <(compgen "$1" -- "$2")
}

complete -F _yearon yearon
