using Libvirt.Rpc.Security;

namespace Libvirt.Rpc.Tests.Security;

public sealed class ClientCredentialsTests
{
    private const string File = "[auth-ssh-default]\ncredentials=d\n[auth-ssh-a.example]\ncredentials=a\n[credentials-d]\nusername=duser\npassword=dpw\n[credentials-a]\nusername=auser\n";

    private static ClientCredentials For(string host, Answers? answers) => new(answers, new(IniFile.Parse(File, "auth.conf"), "auth.conf"), "ssh", host);

    [Fact]
    public void The_file_comes_first_and_the_host_before_the_default()
    {
        var answers = new Answers((ConnectCredentialType.Noechoprompt, "asked"));
        Assert.Equal("duser", For("b.example", answers).UserName());
        Assert.Equal("dpw", For("b.example", answers).Password("duser"));
        Assert.Equal("auser", For("a.example", answers).UserName());
        Assert.Empty(answers.Asked);
        Assert.Equal("asked", For("a.example", answers).Password("auser"));
        Assert.Equal("Enter auser's password for a.example", answers.Asked[0].Prompt);
    }

    [Fact]
    public void The_user_is_asked_for_the_rest()
    {
        var answers = new Answers((ConnectCredentialType.Passphrase, "pw"), (ConnectCredentialType.Authname, null));
        var credentials = new ClientCredentials(answers, null, "ssh", "h");
        Assert.Equal("root", credentials.UserName("root"));
        Assert.Equal("Enter username for h [root]", answers.Asked[0].Prompt);
        Assert.Equal("root", answers.Asked[0].DefaultResult);
        Assert.Equal("pw", credentials.Password("root"));
    }

    [Fact]
    public void Nobody_answers()
    {
        Assert.Equal(ErrorNumber.InvalidArg, Assert.Throws<LibvirtException>(() => new ClientCredentials(null, null, "ssh", "h").UserName()).Code);
        var onlyRealm = new ClientCredentials(new Answers((ConnectCredentialType.Realm, "r")), null, "ssh", "h");
        Assert.Equal(ErrorNumber.AuthFailed, Assert.Throws<LibvirtException>(() => onlyRealm.Password("x")).Code);
        var failing = new ClientCredentials(new Answers((ConnectCredentialType.Passphrase, "r")) { GivesUp = true }, null, "ssh", "h");
        Assert.Equal("authentication failed: failed to retrieve user response for authentication callback", Assert.Throws<LibvirtException>(() => failing.Password("x")).Error.Message);
    }
}
