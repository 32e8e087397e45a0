using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Tests.Transports;

/// <summary>Through a real SSH server to a native daemon.</summary>
[Collection(SerialTests.Name)]
public sealed class SshServerTests
{
    /// <summary>"Which authentication?", the first call of every client: length, program, version, procedure, type, serial, status.</summary>
    private static readonly byte[] Question = [0, 0, 0, 28, 0x20, 0, 0x80, 0x86, 0, 0, 0, 1, 0, 0, 0, 66, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0];

    private static ByteChannel Open(string transport, string parameters, ICredentialSource? source)
    {
        var server = SshServer.Current!;
        var text = parameters.Replace("KEY", server["key"], StringComparison.Ordinal).Replace("ENCRYPTED", server["encrypted"], StringComparison.Ordinal)
            .Replace("KNOWN", server["known"], StringComparison.Ordinal).Replace("WRONG", server["wrong"], StringComparison.Ordinal);
        return Transport.Open(RemoteAddress.Parse(LibvirtUri.Parse($"qemu+{transport}://{server["user"]}@{server["host"]}:{server["port"]}/system?{text}"), false, new(null)), source);
    }

    [SshServerTheory]
    [InlineData("ssh", "keyfile=KEY&no_verify=1&no_tty=1", "")]
    [InlineData("ssh", "keyfile=KEY&no_verify=1&no_tty=1&proxy=native", "")]
    [InlineData("ssh", "keyfile=KEY&no_verify=1&no_tty=1&proxy=netcat", "")]
    [InlineData("libssh", "keyfile=KEY&known_hosts=KNOWN", "")]
    [InlineData("libssh2", "keyfile=KEY&known_hosts=KNOWN&sshauth=privkey&proxy=netcat", "")]
    [InlineData("libssh", "keyfile=ENCRYPTED&known_hosts=KNOWN&sshauth=privkey", "passphrase")]
    [InlineData("libssh2", "known_hosts=KNOWN&sshauth=password", "password")]
    [InlineData("libssh", "known_hosts=KNOWN&sshauth=password", "password")]
    [InlineData("libssh", "known_hosts=KNOWN&sshauth=keyboard-interactive", "password")]
    [InlineData("libssh", "known_hosts_verify=ignore&sshauth=password", "password")]
    [InlineData("libssh2", "known_hosts=/tmp/libvirt-test-known-hosts&known_hosts_verify=auto&sshauth=password", "password")]
    public void ReachesTheDaemon(string transport, string parameters, string secret)
    {
        var source = secret.Length == 0 ? null : new RecordedAnswers([.. Enumerable.Repeat(SshServer.Current![secret], 10)]);
        Leaks.None(() =>
        {
            using var channel = Open(transport, parameters, source);
            ExpectDaemon(channel);
        });
    }

    /// <summary>Asks the first question and expects an answer of 36 bytes: one kind of authentication.</summary>
    internal static void ExpectDaemon(ByteChannel channel)
    {
        Assert.Equal(Question.Length, channel.Send(Question));
        var answer = new byte[4];
        int count;
        while ((count = channel.Receive(answer)) == ByteChannel.WouldBlock)
            Assert.NotEqual(0, SocketIo.Wait(channel.Descriptor, read: true, write: false, 20_000));
        Assert.Equal([0, 0, 0, 36], answer);
    }

    [SshServerTheory]
    [InlineData("libssh", "known_hosts=KNOWN&sshauth=password", ErrorNumber.AuthFailed, "authentication failed: authentication failed: ")]
    [InlineData("libssh2", "known_hosts=WRONG&sshauth=password", ErrorNumber.AuthFailed, "authentication failed: !!! SSH HOST KEY VERIFICATION FAILED !!!: ")]
    [InlineData("libssh", "known_hosts=/dev/null&sshauth=password", ErrorNumber.Libssh, "libssh transport error: SSH host key for ")]
    [InlineData("libssh", "known_hosts=KNOWN&sshauth=agent", ErrorNumber.AuthFailed, "authentication failed: authentication failed: ")]
    [InlineData("libssh", "known_hosts=KNOWN&sshauth=privkey&keyfile=/nonexistent/key", ErrorNumber.AuthFailed, "authentication failed: error while reading private key '/nonexistent/key'")]
    public void IsRefused(string transport, string parameters, ErrorNumber code, string message)
    {
        var refusal = Assert.Throws<LibvirtException>(() => Open(transport, parameters, new RecordedAnswers([.. Enumerable.Repeat("wrong", 10)])));
        Assert.Equal(code, refusal.Code);
        Assert.StartsWith(message, refusal.Message);
    }
}
