# The seal of a plan and its verification: sealed files, the verification page, the verb verify.

verify-holds = The file is whole: it is the plan as it was sealed, in every byte.
verify-broken = The file is not what was sealed.
verify-elsewhere = The file is whole, but its seal does not come from where it should.
verify-container = It is no sealed plan, or so damaged that its parts cannot be told apart; a file that was unpacked and packed anew by another program reads so too.
verify-manifest = The list of files is signed, but does not say what a seal must say.
verify-signature = The signature does not go with the list of files: one of them was changed.
verify-changed = The file { $name } was changed after it was sealed.
verify-missing = The file { $name }, which was part of the sealed plan, is missing.
verify-added = The file { $name } was added after the plan was sealed.
verify-wrapping = The files are the same, but the archive around them was changed.
verify-foreign = The key that signed is none of those that it was held against, and follows from none of them: the seal comes from elsewhere.
verify-late = The seal bears a date on which this key was not in use.
verify-what = Plan “{ $title }”, version { $version }.
verify-by = Sealed on { $day } at { $time } (UTC) by a facilitator of the table, for { $organisation }.
verify-by-nobody = Sealed on { $day } at { $time } (UTC) by a facilitator of the table.
verify-log = It was made of event { $seq } of the table’s log (epoch { $epoch }, chain { $chain }).
verify-papers = The papers say what they said at event { $seq } (chain { $chain }), with the words written until then.
verify-files = { $count ->
    [one] It holds 1 file besides the list and the signature.
   *[other] It holds { $count } files besides the list and the signature.
  }
verify-key = Public key: { $public }
verify-known = The key is one of those that it was held against, or follows from one: the seal comes from there.
verify-alone = The key is the one that the file brings along: hold it against the one that the server publishes at /api/keys, for by itself it proves that nothing changed, not who sealed.
verify-page-title = Verify a sealed plan
verify-page-lead = Choose the file that you were given: this page says what it is, who sealed it and when, and whether a single byte has changed. No account is needed.
verify-page-file = File of the sealed plan
verify-page-drop = Drop the file here, or
verify-page-choose = Choose a file
verify-page-working = Verifying { $name }…
verify-page-result = What was found in { $name }
verify-page-ours = It was sealed on this server.
verify-page-here = It was verified in this browser: the file was not sent anywhere.
verify-page-there = This browser cannot verify the signature: the server did, and keeps no copy.
verify-page-large = The file is too large to be a sealed plan.
verify-page-unread = The file could not be read.
verify-page-contents = Files in it
verify-page-bytes = { $size } bytes, SHA-256 { $digest }
seal-title = Seal
seal-none = Version { $version } is not sealed.
seal-why = The seal closes all files of this version, and its papers as they are written now, into one, signed: whoever gets it can verify that nothing has changed. It cannot be taken off.
seal-do = Seal version { $version }
seal-doing = Sealing…
seal-done = Version { $version } was sealed on { $day } at { $time }.
seal-take = Download the sealed plan
seal-verify = Verify a sealed file
