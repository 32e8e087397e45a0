using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Security;
using Libvirt.Rpc.Security.Sasl;
using Libvirt.Rpc.Tests.Security.Tls;

namespace Libvirt.Rpc.Tests.Security.Sasl;

public sealed class SaslSessionTests
{
    private static readonly (ConnectCredentialType, string?)[] Fred =
        [(ConnectCredentialType.Username, "fred"), (ConnectCredentialType.Authname, "fred"), (ConnectCredentialType.Passphrase, "pw"), (ConnectCredentialType.Realm, null)];

    private static ClientCredentials From(ICredentialSource? source, string? configuration = null)
        => new(source, configuration is null ? null : new AuthenticationConfiguration(IniFile.Parse(configuration, "auth.conf"), "auth.conf"), "libvirt", "localhost");

    private static (SaslClientSession, SaslServerSession) Sessions(ClientCredentials credentials, bool isSecure = true, bool isNetwork = false)
    {
        SaslDatabase.Prepare();
        var client = new SaslClientSession("localhost", isNetwork ? "127.0.0.1;1000" : null, isNetwork ? "127.0.0.1;16509" : null, credentials);
        var server = new SaslServerSession(isNetwork ? "127.0.0.1;16509" : null, isNetwork ? "127.0.0.1;1000" : null);
        client.SetSecurity(isSecure);
        server.SetSecurity(isSecure);
        return (client, server);
    }

    /// <summary>The order of calls of the remote protocol.</summary>
    private static void Negotiate(SaslClientSession client, SaslServerSession server, string? mechanism = null)
    {
        var mine = client.Start(mechanism ?? server.Mechanisms());
        var other = server.Start(client.Mechanism!, mine.Data);
        for (int turn = 0; !(mine.IsComplete && other.IsComplete); turn++)
        {
            Assert.True(turn < 10, "the negotiation does not end");
            if (!mine.IsComplete)
                mine = client.Step(other.Data);
            if (!other.IsComplete)
                other = server.Step(mine.Data);
        }
    }

    [SaslFact]
    public void Scram_by_the_callback()
    {
        var answers = new Answers(Fred);
        var (client, server) = Sessions(From(answers));
        using (client)
        using (server)
        {
            Assert.Contains("SCRAM-SHA-256", server.Mechanisms().Split(','));
            Negotiate(client, server, "SCRAM-SHA-256");
            Assert.Equal("SCRAM-SHA-256", client.Mechanism);
            Assert.Equal("fred", server.UserName);
            Assert.Equal("fred", client.UserName);
            Assert.Equal(0, server.Strength);
            Assert.Equal(1, answers.Calls);
            // As native passes them on.
            Assert.Equal([("Please enter your authorization name", "Authorization Name"), ("Please enter your authentication name", "Authentication Name"), ("Please enter your password", "Password")],
                answers.Asked.Select(query => (query.Prompt, query.Challenge)));
            Assert.Equal("fred", server.AllowedUser(null));
            Assert.Equal("fred", server.AllowedUser(["x", "fr?d"]));
            var error = Assert.Throws<LibvirtException>(() => server.AllowedUser(["fred@*"]));
            Assert.Equal((ErrorNumber.AuthFailed, ErrorDomain.Rpc), (error.Code, error.Error.Domain));
            Assert.Contains("SASL client identity 'fred' not allowed by ACL", error.Error.Message);
            Assert.Contains("negotiated SSF 0 was not strong enough", Assert.Throws<LibvirtException>(() => client.CheckStrength(SaslSession.MinimalTcpStrength)).Error.Message);
        }
    }

    [SaslFact]
    public void What_the_file_knows_is_not_asked()
    {
        var answers = new Answers((ConnectCredentialType.Authname, "wrong"), (ConnectCredentialType.Passphrase, "wrong"));
        var (client, server) = Sessions(From(answers, "[auth-libvirt-default]\ncredentials=kit\n[credentials-kit]\nauthname=fred\npassword=pw\n"));
        using (client)
        using (server)
        {
            Negotiate(client, server, "SCRAM-SHA-256");
            Assert.Equal("fred", server.UserName);
            Assert.Equal(0, answers.Calls);
        }
    }

    [SaslTheory]
    [InlineData("fred", "no", "Failed to start SASL negotiation: -13 (SASL(-13): authentication failure: ")]
    [InlineData("nobody", "pw", "Failed to start SASL negotiation: ")]
    public void Wrong_answers(string user, string password, string message)
    {
        var (client, server) = Sessions(From(new Answers((ConnectCredentialType.Authname, user), (ConnectCredentialType.Passphrase, password))));
        using (client)
        using (server)
        {
            var error = Assert.Throws<LibvirtException>(() => Negotiate(client, server, "SCRAM-SHA-256"));
            Assert.Equal((ErrorNumber.AuthFailed, ErrorDomain.Rpc), (error.Code, error.Error.Domain));
            Assert.StartsWith("authentication failed: " + message, error.Error.Message, StringComparison.Ordinal);
            Assert.Equal(ErrorNumber.AuthFailed, Assert.Throws<LibvirtException>(() => server.UserName).Code);
        }
    }

    [SaslFact]
    public void Nobody_to_ask()
    {
        foreach (var source in new Answers?[] { null, new((ConnectCredentialType.Authname, "fred")) })
        {
            var (client, server) = Sessions(From(source, "[auth-libvirt-default]\ncredentials=kit\n[credentials-kit]\nauthname=fred\npassword=pw\n"));
            using (client)
            using (server)
            {
                var error = Assert.Throws<LibvirtException>(() => client.Start("SCRAM-SHA-256"));
                Assert.Equal("authentication failed: Failed to start SASL negotiation: -4 (SASL(-4): no mechanism available: No worthy mechs found)", error.Error.Message);
                Assert.Equal((ErrorNumber.AuthFailed, ErrorDomain.Rpc), (error.Code, error.Error.Domain));
            }
        }
    }

    [SaslFact]
    public void A_callback_that_gives_up()
    {
        var (client, server) = Sessions(From(new Answers(Fred) { GivesUp = true }));
        using (client)
        using (server)
        {
            var error = Assert.Throws<LibvirtException>(() => client.Start("SCRAM-SHA-256"));
            Assert.Equal("authentication failed: Failed to collect auth credentials", error.Error.Message);
            Assert.Equal(ErrorDomain.Remote, error.Error.Domain);
        }
    }

    [SaslFact]
    public void Garbage_for_the_server()
    {
        SaslDatabase.Prepare();
        foreach (var garbage in new byte[]?[] { null, [], [0], new byte[60_000], "n,,n=fred,r="u8.ToArray() })
            foreach (string mechanism in new[] { "SCRAM-SHA-256", "DIGEST-MD5", "NONSENSE", "" })
            {
                using var server = new SaslServerSession(null, null);
                server.SetSecurity(isSecure: true);
                Assert.False(Started(server, mechanism, garbage));
                Assert.False(Started(server, mechanism, garbage));
                Assert.ThrowsAny<LibvirtException>(() => server.UserName);
            }
    }

    private static bool Started(SaslServerSession server, string mechanism, byte[]? message)
    {
        try
        {
            return server.Start(mechanism, message).IsComplete;
        }
        catch (LibvirtException e)
        {
            Assert.Equal(ErrorNumber.AuthFailed, e.Code);
            return false;
        }
    }

    [SaslFact]
    public void An_insecure_channel_wants_a_layer()
    {
        var (client, server) = Sessions(From(new Answers(Fred)), isSecure: false, isNetwork: true);
        using (client)
        using (server)
        {
            // SCRAM has no layer and the others are known to be weak: what is left is at most DIGEST-MD5 with a cipher of its own.
            string[] mechanisms;
            try
            {
                mechanisms = server.Mechanisms().Split(',');
            }
            catch (LibvirtException e)
            {
                Assert.Equal("internal error: no SASL mechanisms are available", e.Error.Message);
                return;
            }
            Assert.DoesNotContain("SCRAM-SHA-256", mechanisms);
            Assert.DoesNotContain("PLAIN", mechanisms);
            Assert.DoesNotContain("ANONYMOUS", mechanisms);
        }
    }

    [SaslFact]
    public void The_minimum_is_only_raised()
    {
        using var server = new SaslServerSession(null, null);
        server.SetSecurity(isSecure: false, minimalStrength: 128);
        var error = Assert.Throws<LibvirtException>(() => server.SetSecurity(isSecure: false, minimalStrength: 56));
        Assert.Equal("unsupported configuration: minimum SSF levels lower than 112 are not supported", error.Error.Message);
    }

    [SaslFact]
    public void A_layer_carries_everything()
    {
        var (client, server) = Sessions(From(new Answers(Fred)), isSecure: false, isNetwork: true);
        Negotiate(client, server, "DIGEST-MD5");
        client.CheckStrength(SaslSession.MinimalTcpStrength);
        Assert.InRange(server.Strength, SaslSession.MinimalTcpStrength, 256);
        var (left, right) = SocketPair.Channels();
        using var sender = new SaslChannel(client, left);
        using var receiver = new SaslChannel(server, right);
        Assert.Equal(ByteChannel.WouldBlock, receiver.Receive(new byte[10]));
        var data = new byte[1_000_000];
        Random.Shared.NextBytes(data);
        var received = new List<byte>();
        var buffer = new byte[70_000];
        bool wasFull = false;
        for (int sent = 0; received.Count < data.Length;)
        {
            if (sent < data.Length && sender.Send(data.AsSpan(sent)) is var count && count > 0)
            {
                sent += count;
                continue;
            }
            wasFull |= sender.HasUnsent;
            sender.Flush();
            if (receiver.Receive(buffer) is var got && got > 0)
                received.AddRange(buffer.AsSpan(0, got));
        }
        Assert.True(wasFull);
        Assert.Equal(data, received.ToArray());
        Assert.Equal(2, receiver.Send("ok"u8));
        Assert.Equal("ok"u8.ToArray(), TlsPair.Receive(sender, 2));
    }

    [SaslFact]
    public void One_thread_sends_while_another_receives()
    {
        var (client, server) = Sessions(From(new Answers(Fred)), isSecure: false, isNetwork: true);
        Negotiate(client, server, "DIGEST-MD5");
        var (left, right) = SocketPair.Channels();
        using var one = new SaslChannel(client, left);
        using var other = new SaslChannel(server, right);
        TwoThreads.Exchange(one, other);
    }

    [SaslFact]
    public void Forged_packets_are_refused()
    {
        var (client, server) = Sessions(From(new Answers(Fred)), isSecure: false, isNetwork: true);
        Negotiate(client, server, "DIGEST-MD5");
        client.Dispose();
        var (left, right) = SocketPair.Channels();
        using var receiver = new SaslChannel(server, right);
        left.Send([0, 0, 0, 24, .. new byte[24]]);
        var error = Assert.Throws<LibvirtException>(() => receiver.Receive(new byte[10]));
        Assert.StartsWith("internal error: failed to decode SASL data: ", error.Error.Message, StringComparison.Ordinal);
        left.Dispose();
    }

    [SaslFact]
    public void Sessions_leave_nothing_behind()
    {
        SaslDatabase.Prepare();
        Run(200);
        long before = ResidentPages();
        Run(2000);
        // 2,000 leaked connections of several KiB each would be over 10 MiB.
        Assert.InRange(ResidentPages() - before, long.MinValue, 2048);

        static void Run(int times)
        {
            for (int i = 0; i < times; i++)
            {
                var (client, server) = Sessions(From(new Answers((ConnectCredentialType.Authname, "fred"), (ConnectCredentialType.Passphrase, "x"))));
                client.Start("SCRAM-SHA-256");
                client.Dispose();
                server.Dispose();
            }
            GC.Collect();
        }

        static long ResidentPages() => long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[1]);
    }
}
