# Completes command lines of `yearon` in fish. `yearon complete` knows what.

function __yearon_complete
	set --local words (commandline --tokenize --current-process \
		--cut-at-cursor)
	set --local last (commandline --current-token --cut-at-cursor)
	# An option's name may be before the name of a file.
	set --local before (string match --regex -- '^--[^=]*=' $last)
	set --local name (string replace --regex -- '^--[^=]*=' '' $last)

	for answer in ($words[1] complete -- $words[2..] "$last" 2>/dev/null)
		switch $answer
			case :file
				printf "$before%s\n" (__fish_complete_path $name)
			case :folder
				printf "$before%s\n" \
					(__fish_complete_directories "$name" folder)
			case '*'
				echo $answer
		end
	end
end

complete --command yearon --no-files --arguments '(__yearon_complete)'
