using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Tests.Transports;

/// <summary>libssh and libssh2 with a program in ssh's place that asks as ssh does.</summary>
[Collection(SerialTests.Name)]
public sealed class SshSessionTests
{
    private const string LoggedIn = "for a in \"$@\"; do case $a in LocalCommand=*) eval \"${a#LocalCommand=}\";; esac; done; cat";

    private static ByteChannel Open(ScratchFolder folder, string script, ICredentialSource? source, string transport = "libssh", string parameters = "")
    {
        var uri = $"qemu+{transport}://u@h:99/system?command={folder.Script("ssh", script)}&known_hosts=/tmp/k%25h{parameters}";
        return Transport.Open(RemoteAddress.Parse(LibvirtUri.Parse(uri), false, new(null)), source);
    }

    private static LibvirtException Refusal(string script, ICredentialSource? source, string transport = "libssh", string parameters = "")
    {
        using ScratchFolder folder = new(), temporary = new();
        using var variable = new EnvironmentVariable("TMPDIR", temporary.Path);
        LibvirtException? refusal = null;
        Leaks.None(() => refusal = Assert.Throws<LibvirtException>(() => Open(folder, script, source, transport, parameters)));
        Assert.Empty(Directory.GetFileSystemEntries(temporary.Path));
        return refusal!;
    }

    [Fact]
    public void AsksTheProgram()
    {
        using ScratchFolder folder = new(), temporary = new();
        using var variable = new EnvironmentVariable("TMPDIR", temporary.Path);
        var source = new RecordedAnswers("y", "pass phrase 'x\"", "secret%", "123456");
        const string Script = """
            q() { printf '%s=' "$("$SSH_ASKPASS" "$1")" >> "${0%/*}/answers"; }
            q "The authenticity of host '[h]:99 ([127.0.0.1]:99)' can't be established.
            ED25519 key fingerprint is SHA256:AbC/d+E.
            This key is not known by any other names.
            Are you sure you want to continue connecting (yes/no/[fingerprint])? "
            q "Enter passphrase for key '/root/.ssh/id_rsa': "
            q "u@h's password: "
            q "(u@h) Verification code: "
            SSH_ASKPASS_PROMPT=none "$SSH_ASKPASS" "Confirm user presence for key"
            [ "$SSH_ASKPASS_REQUIRE" = force ] || exit 1

            """ + LoggedIn;
        using (var channel = Open(folder, Script, source))
        {
            channel.Write("ping");
            Assert.Equal("ping", channel.Read(4));
        }
        Assert.Equal("yes=pass phrase 'x\"=secret%=123456=", File.ReadAllText(folder["answers"]));
        Assert.Equal(["6:Accept SSH host key with hash 'SHA256:AbC/d+E' for host 'h:99' (y/n)?", "5:Passphrase for key '/root/.ssh/id_rsa'", "5:Enter u's password for h", "5:(u@h) Verification code"],
            source.Questions);
        Assert.Empty(Directory.GetFileSystemEntries(temporary.Path));
    }

    [Fact]
    public void NothingIsLeft()
    {
        using var folder = new ScratchFolder();
        Leaks.None(() => Open(folder, "\"$SSH_ASKPASS\" \"u@h's password: \" >/dev/null; " + LoggedIn, new RecordedAnswers("x")).Dispose());
    }

    [Theory]
    [InlineData("", "StrictHostKeyChecking=ask", "UserKnownHostsFile=\"/tmp/k%%h\"", "PreferredAuthentications=publickey,password,keyboard-interactive")]
    [InlineData("&known_hosts_verify=auto&sshauth=password", "StrictHostKeyChecking=accept-new", "PreferredAuthentications=password", "PubkeyAuthentication=no", "KbdInteractiveAuthentication=no")]
    [InlineData("&known_hosts_verify=IGNORE&sshauth=agent", "StrictHostKeyChecking=no", "UserKnownHostsFile=\"/dev/null\"", "PreferredAuthentications=publickey", "IdentityFile=none", "PasswordAuthentication=no")]
    [InlineData("&sshauth=privkey,keyboard-interactive&keyfile=/k", "PreferredAuthentications=publickey,keyboard-interactive", "IdentityAgent=none", "-i")]
    public void ParametersBecomeOptions(string parameters, params string[] options)
    {
        using var folder = new ScratchFolder();
        using (Open(folder, "printf '%s\\n' \"$@\" > ${0%/*}/arguments; " + LoggedIn, null, "libssh2", parameters))
        {
        }
        var arguments = File.ReadAllLines(folder["arguments"]);
        Assert.All(options, option => Assert.Contains(option, arguments));
        Assert.DoesNotContain("BatchMode=yes", arguments);
    }

    [Theory]
    [InlineData("libssh", ErrorNumber.Libssh, ErrorDomain.Libssh, "libssh transport error: Can't perform authentication: Authentication callback not provided")]
    [InlineData("libssh2", ErrorNumber.InvalidArg, ErrorDomain.Auth, "invalid argument: Missing authentication credentials")]
    public void NobodyToAsk(string transport, ErrorNumber code, ErrorDomain domain, string message)
    {
        var refusal = Refusal("\"$SSH_ASKPASS\" \"u@h's password: \"; sleep 60", null, transport);
        Assert.Equal((code, domain, message), (refusal.Code, refusal.Error.Domain, refusal.Message));
    }

    [Fact]
    public void NobodyToAcceptAKey() => Assert.Equal("SSH transport error: No user interaction callback provided: Can't verify the session host key",
        Refusal("\"$SSH_ASKPASS\" \"Are you sure you want to continue connecting (yes/no)?\"; sleep 60", null, "libssh2").Message);

    [Theory]
    [InlineData("no")]
    [InlineData("yes")] // as with native: the answer is y
    public void AKeyThatIsNotAccepted(string answer) => Assert.Equal("libssh transport error: SSH host key for 'h' (SHA256:x) was not accepted",
        Refusal("\"$SSH_ASKPASS\" \"ED25519 key fingerprint is SHA256:x.\nAre you sure you want to continue connecting (yes/no)?\"; sleep 60", new RecordedAnswers([.. Enumerable.Repeat(answer, 9)])).Message);

    [Fact]
    public void CredentialsThatDoNotFit()
    {
        const string Script = "\"$SSH_ASKPASS\" \"u@h's password: \"; sleep 60";
        var unable = Refusal(Script, new RecordedAnswers("x") { Types = [(int)ConnectCredentialType.Authname] });
        Assert.Equal((ErrorNumber.OperationUnsupported, ErrorDomain.Auth, "Operation not supported: no suitable callback authentication callback was found"), (unable.Code, unable.Error.Domain, unable.Message));
        var unwilling = Refusal(Script, new RecordedAnswers());
        Assert.Equal((ErrorNumber.OperationFailed, ErrorDomain.Auth, "operation failed: failed to retrieve user response for authentication callback"), (unwilling.Code, unwilling.Error.Domain, unwilling.Message));
        Assert.Equal(ErrorNumber.InvalidArg, Refusal(Script, new RecordedAnswers([.. Enumerable.Repeat("two\nlines", 9)])).Code);
    }

    [Theory]
    [InlineData("ssh: connect to host h port 99: Connection refused", ErrorNumber.SystemError, ErrorDomain.Rpc, "unable to connect to server at 'h:99': Connection refused")]
    [InlineData("ssh: Could not resolve hostname h: Name or service not known", ErrorNumber.SystemError, ErrorDomain.Rpc, "Unable to resolve address 'h' service '99': Name or service not known")]
    [InlineData("u@h: Permission denied (publickey).", ErrorNumber.AuthFailed, ErrorDomain.Libssh, "authentication failed: authentication failed: u@h: Permission denied (publickey).")]
    [InlineData("Host key verification failed.", ErrorNumber.AuthFailed, ErrorDomain.Libssh, "authentication failed: !!! SSH HOST KEY VERIFICATION FAILED !!!: Identity of host 'h:99' differs from stored identity. Host key verification failed.")]
    [InlineData("kex_exchange_identification: read: Connection reset by peer", ErrorNumber.Libssh, ErrorDomain.Libssh, "libssh transport error: kex_exchange_identification: read: Connection reset by peer")]
    [InlineData("", ErrorNumber.Libssh, ErrorDomain.Libssh, "libssh transport error: ssh ended without a word")]
    public void WhatSshSaysIsToldAsNativeWould(string words, ErrorNumber code, ErrorDomain domain, string message)
    {
        var refusal = Refusal($"printf '%s\\n' \"{words}\" >&2; exit 255", null);
        Assert.Equal((code, domain, message), (refusal.Code, refusal.Error.Domain, refusal.Message));
    }

    [Fact]
    public void AMissingKeyFileIsNamed() => Assert.Equal("authentication failed: error while reading private key '/nonexistent'",
        Refusal("echo 'Permission denied' >&2; exit 255", null, "libssh", "&keyfile=/nonexistent").Message);

    [Fact]
    public void AuthConfAnswersFirst()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["auth.conf"], "[credentials-c]\npassword=stored\n[auth-ssh-h]\ncredentials=c\n");
        var source = new RecordedAnswers("other");
        using (Open(folder, "\"$SSH_ASKPASS\" \"u@h's password: \" > ${0%/*}/answer; " + LoggedIn, source, "libssh", $"&authfile={folder["auth.conf"]}"))
        {
        }
        Assert.Equal("stored\n", File.ReadAllText(folder["answer"]));
        Assert.Empty(source.Questions);
    }
}
