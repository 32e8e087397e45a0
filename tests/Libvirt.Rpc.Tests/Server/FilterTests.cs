using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Tests.Drivers;
using Libvirt.Rpc.Tests.Protocol;

namespace Libvirt.Rpc.Tests.Server;

/// <summary>Lists and counts leave out what the client may not know of.</summary>
public sealed class FilterTests
{
    [Fact]
    public void Every_list_is_filtered()
    {
        var access = new FakeAccess();
        using var server = WireServer.Of(flags => KnownObjects.Open(flags, (method, arguments) => method.ReturnType == typeof(int)
            ? 5 : method.Name == nameof(SecretDriver.ConnectListSecrets) ? new[] { "11111111-2222-3333-4444-555555555555" } : new ContractValues(3, (arguments[0] as Connection ?? (arguments[0] as ConnectionObject)?.Connection)!).Of(method.ReturnType)), access);
        using var peer = new RawPeer(server.Connect()).Open();
        var wrong = new List<string>();
        uint serial = 1;
        foreach (var p in ProcedureFacts.Calls.Where(p => p.Program is "remote" && p.Filters.Count > 0 && p.Answer is not null && !p.Name.Contains("_REGISTER", StringComparison.Ordinal)))
        {
            access.Decide = null;
            var all = peer.Exchange(p.ProgramNumber, p.Number, serial++, PlainValues.Encode(p.Arguments));
            if (all.Header.Status != MessageStatus.Ok)
            {
                wrong.Add($"{p}: {RawPeer.Error(all)!.Message}");
                continue;
            }
            if (Listed(p.Answer!, all.Payload) == 0)
                wrong.Add($"{p}: nothing to who may see all");
            var (what, permission) = p.Filters[0];
            access.Decide = (w, q, _) => (w, q) != (what, permission);
            var none = peer.Exchange(p.ProgramNumber, p.Number, serial++, PlainValues.Encode(p.Arguments));
            if (RawPeer.Error(none)?.Code == ErrorNumber.AccessDenied && p.Checks.Any(c => (c.Object, c.Permission) == (what, permission)))
                continue;
            if (none.Header.Status != MessageStatus.Ok || Listed(p.Answer!, none.Payload) != 0)
                wrong.Add($"{p}: {Listed(p.Answer!, all.Payload)} to who may see all, then {(none.Header.Status == MessageStatus.Ok ? Listed(p.Answer!, none.Payload) : RawPeer.Error(none)!.Message)}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>The elements of the first list of an answer, or its number.</summary>
    private static long Listed(string type, byte[] payload)
    {
        var values = ((ReferenceStructure)ReferenceCodec.Instance.Decode(type, payload)!).Values;
        return values.OfType<object?[]>().FirstOrDefault()?.Length ?? Convert.ToInt64(values[0]);
    }
}
