# Why something that leaves the house, or a token of the API, is refused. Never sent to a browser with the page.

refused-bad_url = This address cannot be used: write it whole, like https://example.org/hook, without a name, a password or a #.
refused-url_not_https = Nothing is sent without TLS: the address must begin with https://.
refused-url_not_public = This address is on a private network: only addresses on the public internet are reached. Whoever looks after the server can allow a host (COCREATE_PUSH_HOSTS).
refused-outlets_full = There are { $max } webhooks and connections on this table already: remove one first.
refused-unknown_event = There is no event “{ $event }”.
refused-tokens_full = There are { $max } tokens for this table already: revoke one first.
refused-in_person = A token cannot do this: do it yourself, at the table.
refused-token_reads = This token may only read.
