// A program for Fortnox in C#, run against Koppla's simulator: dotnet run --project examples/csharp

using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

var start = new ProcessStartInfo("node", "bin/koppla.mjs simulator --port 0 --json") { RedirectStandardOutput = true };
using var simulator = Process.Start(start)!;
try
{
    var settings = JsonDocument.Parse(await simulator.StandardOutput.ReadLineAsync() ?? "{}").RootElement;
    var (urls, world) = (settings.GetProperty("urls"), settings.GetProperty("world"));
    var app = world.GetProperty("apps")[0];
    var redirectUri = Text(app.GetProperty("redirectUris")[0]);
    using var http = new HttpClient();

    async Task<JsonElement> Control(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Text(urls.GetProperty("control")) + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Text(world.GetProperty("key")));
        request.Content = JsonContent.Create(body);
        return await Json(await http.SendAsync(request));
    }

    // Fortnox's errors are JSON whatever their content type says: read the text, not ReadFromJsonAsync.
    async Task<(int Status, JsonElement Body)> Token(Dictionary<string, string> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Text(urls.GetProperty("token")));
        var pair = $"{Text(app.GetProperty("clientId"))}:{Text(app.GetProperty("clientSecret"))}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        request.Content = new FormUrlEncodedContent(form);
        var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, await Json(answer));
    }

    async Task<int> Call(JsonElement tokens)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Text(urls.GetProperty("api")) + "/3/companyinformation");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Text(tokens.GetProperty("access_token")));
        return (int)(await http.SendAsync(request)).StatusCode;
    }

    // Where a browser would open urls.authorize, the control API lets the customer approve.
    var approved = await Control("/consents", new
    {
        clientId = Text(app.GetProperty("clientId")),
        tenantId = world.GetProperty("companies")[0].GetProperty("tenantId").GetInt32(),
        scopes = new[] { "companyinformation" },
        redirectUri,
    });
    var (_, first) = await Token(new()
    {
        ["grant_type"] = "authorization_code",
        ["code"] = Text(approved.GetProperty("code")),
        ["redirect_uri"] = redirectUri,
    });
    Expect(200, await Call(first), "a fresh access token");

    await Control("/clock", new { advance = "1h" });
    Expect(401, await Call(first), "an access token after its hour");

    var refresh = new Dictionary<string, string>
    {
        ["grant_type"] = "refresh_token",
        ["refresh_token"] = Text(first.GetProperty("refresh_token")),
    };
    var (_, second) = await Token(refresh);
    Expect(200, await Call(second), "the refreshed access token");

    var (status, refused) = await Token(refresh);
    Expect(400, status, "a used refresh token");
    Expect("Invalid refresh token", Text(refused.GetProperty("error_description")), "its reason");
    Console.WriteLine("All as it should be.");
}
finally
{
    simulator.Kill();
}

static string Text(JsonElement element) => element.GetString()!;

static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

static void Expect<T>(T expected, T seen, string what)
{
    if (!Equals(expected, seen)) throw new InvalidOperationException($"{what}: expected {expected}, saw {seen}");
}
