<?php

declare(strict_types=1);

// A program for Fortnox in PHP, run against Koppla's simulator: php examples/php/fortnox.php

/** @return array{int, array<string, mixed>} Status and JSON: Fortnox's errors are JSON whatever their content type says. */
function send(string $url, ?string $body, array $headers): array
{
    $http = [
        'method' => $body === null ? 'GET' : 'POST',
        'header' => implode("\r\n", $headers),
        'content' => $body ?? '',
        'ignore_errors' => true,
        'timeout' => 10,
    ];
    $text = file_get_contents($url, false, stream_context_create(['http' => $http]));
    preg_match('#^HTTP/\S+ (\d+)#', $http_response_header[0], $status);
    return [(int) $status[1], json_decode((string) $text, true, flags: JSON_THROW_ON_ERROR)];
}

function expect(mixed $expected, mixed $seen, string $what): void
{
    if ($expected !== $seen) {
        throw new RuntimeException("$what: expected " . json_encode($expected) . ', saw ' . json_encode($seen));
    }
}

$command = ['node', 'bin/koppla.mjs', 'simulator', '--port', '0', '--json'];
$simulator = proc_open($command, [1 => ['pipe', 'w'], 2 => STDERR], $pipes);
try {
    ['urls' => $urls, 'world' => $world] = json_decode((string) fgets($pipes[1]), true, flags: JSON_THROW_ON_ERROR);
    $app = $world['apps'][0];
    $redirectUri = $app['redirectUris'][0];

    $control = fn (string $path, array $body): array => send($urls['control'] . $path, json_encode($body), [
        "Authorization: Bearer {$world['key']}",
        'Content-Type: application/json',
    ])[1];
    $token = fn (array $form): array => send($urls['token'], http_build_query($form), [
        'Authorization: Basic ' . base64_encode("{$app['clientId']}:{$app['clientSecret']}"),
        'Content-Type: application/x-www-form-urlencoded',
    ]);
    $call = fn (string $accessToken): int => send("{$urls['api']}/3/companyinformation", null, ["Authorization: Bearer $accessToken"])[0];

    // Where a browser would open $urls['authorize'], the control API lets the customer approve.
    ['code' => $code] = $control('/consents', [
        'clientId' => $app['clientId'],
        'tenantId' => $world['companies'][0]['tenantId'],
        'scopes' => ['companyinformation'],
        'redirectUri' => $redirectUri,
    ]);
    [, $first] = $token(['grant_type' => 'authorization_code', 'code' => $code, 'redirect_uri' => $redirectUri]);
    expect(200, $call($first['access_token']), 'a fresh access token');

    $control('/clock', ['advance' => '1h']);
    expect(401, $call($first['access_token']), 'an access token after its hour');

    [, $second] = $token(['grant_type' => 'refresh_token', 'refresh_token' => $first['refresh_token']]);
    expect(200, $call($second['access_token']), 'the refreshed access token');

    [$status, $refused] = $token(['grant_type' => 'refresh_token', 'refresh_token' => $first['refresh_token']]);
    expect([400, 'Invalid refresh token'], [$status, $refused['error_description']], 'a used refresh token');
    echo "All as it should be.\n";
} finally {
    proc_terminate($simulator);
}
