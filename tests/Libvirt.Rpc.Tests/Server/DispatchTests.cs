using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Server.Administration;
using Libvirt.Rpc.Server.Remote;
using Libvirt.Rpc.Tests.Protocol;

namespace Libvirt.Rpc.Tests.Server;

/// <summary>Every call of every program reaches something, and a driver that has nothing says so.</summary>
public sealed class DispatchTests
{
    /// <summary>Calls that a server answers whatever its driver has, and what it says.</summary>
    private static readonly Dictionary<string, ErrorNumber?> Exceptions = new()
    {
        ["REMOTE_PROC_CONNECT_OPEN"] = ErrorNumber.InternalError, // open already
        ["REMOTE_PROC_AUTH_LIST"] = null,
        ["REMOTE_PROC_AUTH_SASL_INIT"] = ErrorNumber.AuthFailed,
        ["REMOTE_PROC_AUTH_SASL_START"] = ErrorNumber.AuthFailed,
        ["REMOTE_PROC_AUTH_SASL_STEP"] = ErrorNumber.AuthFailed,
        ["REMOTE_PROC_AUTH_POLKIT"] = ErrorNumber.AuthFailed,
        ["REMOTE_PROC_CONNECT_SUPPORTS_FEATURE"] = null,
        ["REMOTE_PROC_CONNECT_REGISTER_CLOSE_CALLBACK"] = null,
        ["REMOTE_PROC_CONNECT_UNREGISTER_CLOSE_CALLBACK"] = null,
        ["REMOTE_PROC_CONNECT_SET_IDENTITY"] = ErrorNumber.ArgumentUnsupported, // as native says it: the parameter's name is none that it knows
        ["REMOTE_PROC_NODE_DEVICE_GET_PARENT"] = null, // no parent, as native's daemon says
        ["REMOTE_PROC_DOMAIN_OPEN_GRAPHICS"] = ErrorNumber.InternalError, // its descriptor is missing
    };

    /// <summary>Nothing was registered that could be taken back.</summary>
    private static bool NotRegistered(ProcedureFacts p) => p.Name.Contains("EVENT", StringComparison.Ordinal) && p.Name.Contains("DEREGISTER", StringComparison.Ordinal);

    [Fact]
    public void Every_call_is_dispatched_to_its_driver()
    {
        using var server = WireServer.Of(_ => new Connection(new DriverSet { Hypervisor = new HypervisorDriver() }, null, false));
        using var peer = new RawPeer(server.Connect()).Open();
        var wrong = new List<string>();
        uint serial = 1;
        foreach (var p in ProcedureFacts.Calls.Where(p => p.Program is "remote" or "qemu" or "lxc" && p.Name != "REMOTE_PROC_CONNECT_CLOSE"))
        {
            var error = RawPeer.Error(peer.Exchange(p.ProgramNumber, p.Number, serial++, PlainValues.Encode(p.Arguments)));
            var expected = Exceptions.TryGetValue(p.Name, out var other) ? other : NotRegistered(p) ? ErrorNumber.InternalError : ErrorNumber.NoSupport;
            if (error?.Code != expected)
                wrong.Add($"{p.Name}: {error?.Code.ToString() ?? "success"} {error?.Message} {error?.Str3}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Every_call_of_the_administration_is_dispatched()
    {
        using var server = new WireServer([new AdminProgramServer(new AdminDriver())]);
        using var peer = new RawPeer(server.Connect());
        Assert.Null(RawPeer.Error(peer.Exchange(AdminProgram.Number, (int)AdminProcedure.ConnectOpen, 1, PlainValues.Encode("admin_connect_open_args"))));
        var wrong = new List<string>();
        uint serial = 2;
        foreach (var p in ProcedureFacts.Calls.Where(p => p.Program == "admin" && p.Name is not ("ADMIN_PROC_CONNECT_OPEN" or "ADMIN_PROC_CONNECT_CLOSE")))
        {
            var error = RawPeer.Error(peer.Exchange(p.ProgramNumber, p.Number, serial++, PlainValues.Encode(p.Arguments)));
            if (error?.Code != ErrorNumber.NoSupport)
                wrong.Add($"{p.Name}: {error?.Code.ToString() ?? "success"} {error?.Message}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void A_payload_that_is_cut_or_too_long_is_refused_as_malformed()
    {
        using var server = WireServer.Of(_ => new Connection(new DriverSet { Hypervisor = new HypervisorDriver() }, null, false));
        using var peer = new RawPeer(server.Connect()).Open();
        var wrong = new List<string>();
        uint serial = 1;
        foreach (var p in ProcedureFacts.Calls.Where(p => p.Program is "remote" or "qemu" or "lxc" && p.Arguments is not null && !Exceptions.ContainsKey(p.Name) && !p.Name.Contains("MIGRATE_", StringComparison.Ordinal)))
        {
            var bytes = PlainValues.Encode(p.Arguments);
            // The calls that are dispatched by hand do not look behind their last argument, as native does not. The steps of a migration are refused as such.
            foreach (var payload in IsByHand(p) ? new[] { bytes[..^4] } : [bytes[..^4], [.. bytes, 0, 0, 0, 0]])
            {
                var error = RawPeer.Error(peer.Exchange(p.ProgramNumber, p.Number, serial++, payload));
                if (error?.Code != ErrorNumber.Rpc)
                    wrong.Add($"{p.Name} with {payload.Length} of {bytes.Length} bytes: {error?.Code.ToString() ?? "success"} {error?.Message} {error?.Str3}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static bool IsByHand(ProcedureFacts p)
        => (p.Program switch { "remote" => RemoteDispatch.ByHand, "qemu" => QemuDispatch.ByHand, _ => LxcDispatch.ByHand }).Contains(p.Number);

    [Fact]
    public void What_is_no_call_is_refused()
    {
        using var server = WireServer.Of(_ => new Connection(new DriverSet { Hypervisor = new HypervisorDriver() }, null, false));
        using var peer = new RawPeer(server.Connect()).Open();
        foreach (int number in new[] { 0, -1, 100_000, int.MaxValue, int.MinValue, (int)RemoteProcedure.DomainEventLifecycle })
            Assert.StartsWith("unknown procedure", RawPeer.Error(peer.Exchange(RemoteProgram.Number, number, 1))!.Message);
        Assert.StartsWith("Cannot find program", RawPeer.Error(peer.Exchange(0x12345678, 1, 2))!.Message);
        peer.Send(RawPeer.Packet(new(RemoteProgram.Number, 2, 1, Messages.MessageType.Call, 3, Messages.MessageStatus.Ok)));
        Assert.StartsWith("Cannot find program", RawPeer.Error(peer.Answer(3))!.Message);
        peer.Send(RawPeer.Packet(new(RemoteProgram.Number, 1, 3, Messages.MessageType.Call, 4, Messages.MessageStatus.Error)));
        Assert.StartsWith("Unexpected message status", RawPeer.Error(peer.Answer(4))!.Message);
        peer.Send(RawPeer.Packet(new(RemoteProgram.Number, 1, 3, Messages.MessageType.Reply, 5, Messages.MessageStatus.Ok)));
        Assert.StartsWith("Unexpected message type", RawPeer.Error(peer.Answer(5))!.Message);
    }
}
