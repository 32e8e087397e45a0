using System.Text.Json.Nodes;

namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>One call that native's client has made on a side, and how it was answered.</summary>
/// <param name="Side">"source" or "destination".</param>
/// <param name="Call">"DomainMigrateBegin3Params".</param>
/// <param name="Arguments">Without the guest; names as in the protocol.</param>
/// <param name="Answer">Null where it failed.</param>
/// <param name="Error">Null where it succeeded.</param>
public sealed record RecordedStep(string Side, string Call, JsonObject Arguments, JsonObject? Answer, RecordedError? Error)
{
    public static RecordedStep Parse(string line)
    {
        var words = line.Split(' ', 3);
        int cut = words[2].LastIndexOf(" -> ", StringComparison.Ordinal), failed = words[2].LastIndexOf(" !! ", StringComparison.Ordinal);
        bool isError = failed > cut;
        var arguments = JsonNode.Parse(words[2][..Math.Max(cut, failed)])!.AsObject();
        var rest = JsonNode.Parse(words[2][(Math.Max(cut, failed) + 4)..])!;
        return new(words[0], words[1], arguments, isError ? null : rest.AsObject(), isError ? RecordedError.Parse(rest) : null);
    }
}
