using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Tests.Drivers;
using Libvirt.Rpc.Tests.Protocol;

namespace Libvirt.Rpc.Tests.Server;

/// <summary>Every call against every permission that abi/rpc.json wants for it, and against read-only clients as abi/guards.json says.</summary>
public sealed class AccessTests
{
    /// <summary>Calls that are open to everybody, who make a connection, or end it.</summary>
    private static bool IsOpening(ProcedureFacts p) => p.Name is "REMOTE_PROC_CONNECT_OPEN" or "REMOTE_PROC_CONNECT_CLOSE" || p.Name.StartsWith("REMOTE_PROC_AUTH_", StringComparison.Ordinal);

    private static IEnumerable<ProcedureFacts> Calls => ProcedureFacts.Calls.Where(p => p.Program is "remote" or "qemu" or "lxc" && !IsOpening(p));

    [Fact]
    public void A_call_is_refused_exactly_when_one_of_its_permissions_is_denied()
    {
        var access = new FakeAccess();
        using var server = WireServer.Of(flags => KnownObjects.Open(flags), access);
        using var peer = new RawPeer(server.Connect()).Open();
        var wrong = new List<string>();
        uint serial = 1;
        ErrorNumber? Ask(ProcedureFacts p, byte[] payload) => RawPeer.Error(peer.Exchange(p.ProgramNumber, p.Number, serial++, payload))?.Code;
        foreach (var p in Calls)
        {
            access.Decide = null;
            access.Forget();
            if (Ask(p, PlainValues.Encode(p.Arguments)) is ErrorNumber.AccessDenied or ErrorNumber.OperationDenied or ErrorNumber.Rpc)
                wrong.Add($"{p}: refused to who may do all");
            var asked = access.Asked.Select(a => (a.What, a.Permission)).ToHashSet();
            foreach (var (what, permission, _) in p.Checks.Where(c => c.Condition is null))
            {
                if (!asked.Contains((what, permission)))
                    wrong.Add($"{p}: not asked for {what} {permission}");
                access.Decide = (w, q, _) => (w, q) != (what, permission);
                if (Ask(p, PlainValues.Encode(p.Arguments)) != ErrorNumber.AccessDenied)
                    wrong.Add($"{p}: allowed to who has no {what} {permission}");
            }
            access.Decide = (w, q, _) => p.Checks.Any(c => (c.Object, c.Permission) == (w, q));
            if (Ask(p, PlainValues.Encode(p.Arguments)) == ErrorNumber.AccessDenied && p.Filters.Count == 0)
                wrong.Add($"{p}: refused to who has all that it needs; asked for {string.Join(' ', asked)}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Nothing_behind_the_identity_is_read_before()
    {
        var access = new FakeAccess { Decide = null };
        using var server = WireServer.Of(flags => KnownObjects.Open(flags), access);
        using var peer = new RawPeer(server.Connect()).Open();
        var wrong = new List<string>();
        uint serial = 1;
        foreach (var p in Calls.Where(p => p.Arguments is not null && !IsLookup(p) && p.Name != "REMOTE_PROC_CONNECT_SUPPORTS_FEATURE"))
            foreach (var (what, permission, _) in p.Checks.Where(c => c.Condition is null))
            {
                access.Decide = (w, q, _) => (w, q) != (what, permission);
                // Of a definition the document is the identity; of all others the object, or nothing.
                if (what != "connect" && !HasSubject(p))
                    continue;
                var payload = HasSubject(p) ? PlainValues.EncodeFirst(p.Arguments!) : [];
                var error = RawPeer.Error(peer.Exchange(p.ProgramNumber, p.Number, serial++, payload));
                if (error?.Code != ErrorNumber.AccessDenied)
                    wrong.Add($"{p} without {what} {permission}, cut to {payload.Length} bytes: {error?.Code} {error?.Message} {error?.Str3}");
            }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Permissions_that_depend_on_flags_are_asked_for_with_these_flags_only()
    {
        var access = new FakeAccess();
        using var server = WireServer.Of(flags => KnownObjects.Open(flags), access);
        using var peer = new RawPeer(server.Connect()).Open();
        var wrong = new List<string>();
        uint serial = 1;
        foreach (var p in Calls)
            foreach (var (what, permission, condition) in p.Checks.Where(c => c.Condition is not null))
            {
                access.Decide = (w, q, _) => (w, q) != (what, permission);
                bool absent = condition![0] == '!';
                uint[] flags = [.. condition.TrimStart('!').Split('|').Select(ProcedureFacts.Flag)];
                foreach (uint given in absent ? new[] { 0u, flags[0], flags[1], flags[0] | flags[1] } : [0u, flags[0]])
                {
                    bool needed = p.Checks.Any(c => (c.Object, c.Permission) == (what, permission) && Holds(c.Condition, given));
                    var error = RawPeer.Error(peer.Exchange(p.ProgramNumber, p.Number, serial++, PlainValues.Encode(p.Arguments, given)));
                    if (error?.Code == ErrorNumber.AccessDenied != needed)
                        wrong.Add($"{p} with flags {given:x}, {what} {permission} if {condition}: {error?.Code} {error?.Message}");
                }
            }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>"A": with this flag. "!A|B": unless only A is given.</summary>
    private static bool Holds(string? condition, uint flags)
    {
        if (condition is null)
            return true;
        uint[] named = [.. condition.TrimStart('!').Split('|').Select(ProcedureFacts.Flag)];
        return condition[0] == '!' ? (flags & named[0]) == 0 || (flags & named[1]) != 0 : (flags & named[0]) != 0;
    }

    [Theory]
    [InlineData(true, 0u)]
    [InlineData(false, 1u)]
    public void A_read_only_client_is_refused_what_the_guards_say(bool bySocket, uint openFlags)
    {
        using var server = WireServer.Of(flags => KnownObjects.Open(flags));
        using var peer = new RawPeer(server.Connect(bySocket)).Open(openFlags);
        var wrong = new List<string>();
        uint serial = 1;
        foreach (var p in Calls)
        {
            bool isStep = p.Function is null && p.Name.Contains("_MIGRATE_", StringComparison.Ordinal);
            foreach (uint flags in p.ReadOnlyRefusals.OfType<string>().Select(ProcedureFacts.Flag).Append(0u))
            {
                bool refused = isStep || p.ReadOnlyRefusals.Any(f => f is null || (flags & ProcedureFacts.Flag(f)) != 0);
                var error = RawPeer.Error(peer.Exchange(p.ProgramNumber, p.Number, serial++, PlainValues.Encode(p.Arguments, flags)));
                if (error?.Code == ErrorNumber.OperationDenied != refused)
                    wrong.Add($"{p} flags {flags:x}: {error?.Code.ToString() ?? "success"} {error?.Message}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory]
    [InlineData(RemoteProcedure.DomainGetInfo, "domain_name")]
    [InlineData(RemoteProcedure.DomainSnapshotGetXmlDesc, "domain_name")]
    [InlineData(RemoteProcedure.DomainCheckpointGetXmlDesc, "domain_name")]
    [InlineData(RemoteProcedure.NetworkIsActive, "network_name")]
    [InlineData(RemoteProcedure.NetworkPortGetXmlDesc, "network_name")]
    [InlineData(RemoteProcedure.StoragePoolGetInfo, "pool_name")]
    [InlineData(RemoteProcedure.StorageVolGetInfo, "vol_key")]
    [InlineData(RemoteProcedure.NwfilterGetXmlDesc, "nwfilter_name")]
    [InlineData(RemoteProcedure.NwfilterBindingGetXmlDesc, "nwfilter_binding_nwfilter")]
    [InlineData(RemoteProcedure.InterfaceIsActive, "interface_macaddr")]
    [InlineData(RemoteProcedure.SecretGetXmlDesc, "secret_usage_ceph")]
    public void A_client_is_not_believed_what_it_says_of_an_object(RemoteProcedure procedure, string detail)
    {
        var access = new FakeAccess();
        using var server = WireServer.Of(flags => KnownObjects.Open(flags), access);
        using var peer = new RawPeer(server.Connect()).Open();
        access.Forget();
        var facts = ProcedureFacts.Calls.First(p => p.Program == "remote" && p.Number == (int)procedure);
        // In all that is sent every name is "x".
        _ = peer.Exchange(RemoteProgram.Number, (int)procedure, 1, PlainValues.Encode(facts.Arguments));
        var asked = Assert.Single(access.Asked, a => a.What == facts.Checks[0].Object && a.Permission == facts.Checks[0].Permission);
        Assert.Equal(KnownObjects.Name, asked.Details[detail]);
        Assert.Equal("KNOWN", asked.Details["connect_driver"]);
    }

    [Fact]
    public void An_opening_that_is_denied_leaves_nothing_open()
    {
        var access = new FakeAccess { Decide = (what, _, _) => what != "connect" };
        using var server = WireServer.Of(flags => KnownObjects.Open(flags), access);
        using var peer = new RawPeer(server.Connect());
        var denied = RawPeer.Error(peer.Exchange(RemoteProgram.Number, (int)RemoteProcedure.ConnectOpen, 1, PlainValues.Encode("remote_connect_open_args", 0)));
        Assert.Equal(ErrorNumber.AccessDenied, denied?.Code);
        var error = RawPeer.Error(peer.Exchange(RemoteProgram.Number, (int)RemoteProcedure.ConnectListDomains, 2, PlainValues.Encode("remote_connect_list_domains_args")));
        Assert.Equal(ErrorNumber.InternalError, error?.Code);
        Assert.Contains("connection not open", error!.Message);
        access.Decide = null;
        peer.Open();
    }

    /// <summary>Finds its object by a name or number: the permission is asked for what was found, after the driver has looked.</summary>
    private static bool IsLookup(ProcedureFacts p) => p.Name.Contains("_LOOKUP_", StringComparison.Ordinal) && !HasSubject(p);

    private static bool HasSubject(ProcedureFacts p)
    {
        var first = ReferenceCodec.Fields(ReferenceCodec.Instance.Type(p.Arguments!)!.Value).First();
        return ReferenceCodec.Xdr(first) is var xdr && xdr.StartsWith("remote_nonnull_", StringComparison.Ordinal) && xdr != "remote_nonnull_string"
            || (p.Name.StartsWith("REMOTE_PROC_NODE_DEVICE_", StringComparison.Ordinal) && first.GetProperty("name").GetString() is "name" && p.Name != "REMOTE_PROC_NODE_DEVICE_LOOKUP_BY_NAME");
    }
}
