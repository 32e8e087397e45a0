namespace Libvirt.Driver.Test.Tests;

/// <summary>Which URIs open, who may connect, and what connections share. Errors are those of native 12.8.</summary>
[Collection("default host")]
public class OpeningTests
{
    private const string AuthenticationNode = "<node><auth><user password='pw'>me</user><user>nopw</user></auth></node>";
    private const string Refused = "authentication failed: authentication failed, see test XML for the correct username/password";

    [Theory]
    [InlineData("test:///")]
    [InlineData("test://")]
    public void ANameIsNeeded(string uri) => Fails(() => Connections.Open(uri), ErrorNumber.InvalidArg, ErrorDomain.Test,
        "invalid argument: testOpen: supply a path or use test:///default");

    [Fact]
    public void AMissingFileIsNamed()
    {
        var error = Fails(() => Connections.Open("test:///nofile"), ErrorNumber.SystemError, ErrorDomain.None, "Failed to open file '/nofile': No such file or directory");
        Assert.Equal(2, error.Int1);
    }

    [Theory]
    [InlineData("<node>\n", "{0}:2: Premature end of data in tag node line 1\n<node>\n------^", ErrorNumber.XmlDetail, ErrorDomain.Test)]
    [InlineData("<domain/>", "XML error: expecting root element of 'node', not 'domain'", ErrorNumber.XmlError, ErrorDomain.Xml)]
    [InlineData("", "{0}:1: Document is empty\n", ErrorNumber.XmlDetail, ErrorDomain.Test)]
    [InlineData("<node><cpu><nodes>x</nodes></cpu></node>", "XML error: invalid node cpu nodes value", ErrorNumber.XmlError, ErrorDomain.Test)]
    [InlineData("<node><domain file='nothere.xml'/></node>", "Failed to open file '/tmp/nothere.xml': No such file or directory", ErrorNumber.SystemError, ErrorDomain.None)]
    [InlineData("<node><domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'><name>x</name><memory>1024</memory><os><type>hvm</type></os>"
        + "<test:runstate>9</test:runstate></domain></node>", "XML error: runstate '9' out of range'", ErrorNumber.XmlError, ErrorDomain.Test)]
    [InlineData("<node><domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'><name>x</name><memory>1024</memory><os><type>hvm</type></os>"
        + "<test:transient/><test:runstate>5</test:runstate></domain></node>", "XML error: transient domain cannot have runstate 'shutoff'", ErrorNumber.XmlError, ErrorDomain.Test)]
    public void ABadFileIsRefused(string content, string message, ErrorNumber code, ErrorDomain domain)
    {
        using var file = new NodeFile(content);
        Fails(() => Connections.Open(file.Uri), code, domain, string.Format(message, file.Path));
    }

    [Fact]
    public void UnknownFlagsAreRefused() => Fails(() => Connections.Open("test:///default", flags: 4), ErrorNumber.InvalidArg, ErrorDomain.Test,
        "unsupported flags (0x4) in function testConnectOpen");

    [Fact]
    public void TheDefaultHostLivesAsLongAsAConnection()
    {
        var first = Connections.Open("test:///default");
        var second = Connections.Open("test:///default");
        var driver = first.Drivers.Hypervisor;
        driver.DomainDestroy(driver.DomainLookupByName(first, "test"));
        Assert.Equal(0, second.Drivers.Hypervisor.ConnectNumOfDomains(second));
        first.Dispose();
        Assert.Equal(0, second.Drivers.Hypervisor.ConnectNumOfDomains(second));
        second.Dispose();
        var fresh = Connections.Open("test:///default");
        Assert.Equal(1, fresh.Drivers.Hypervisor.ConnectNumOfDomains(fresh));
        fresh.Dispose();
    }

    [Fact]
    public void AFileIsAHostOfItsOwn()
    {
        using var file = new NodeFile("<node><cpu><nodes>3</nodes><sockets>4</sockets><cores>5</cores><threads>6</threads><active>77</active><mhz>88</mhz>"
            + "<model>mymodel</model></cpu><memory>999999</memory></node>");
        using var connection = new Closing(Connections.Open(file.Uri));
        var info = connection.Driver.NodeGetInfo(connection.Connection);
        Assert.Equal((999999ul, 77u, 88u, 3u, 4u, 5u, 6u), (info.Memory, info.Cpus, info.Mhz, info.Nodes, info.Sockets, info.Cores, info.Threads));
        Assert.Equal(0ul, connection.Driver.NodeGetFreeMemory(connection.Connection));
        Assert.Contains("<cells num='0'>", connection.Driver.ConnectGetCapabilities(connection.Connection));
    }

    [Fact]
    public void GuestsOfAFileAreAsItTells()
    {
        const string rest = "<memory>1024</memory><os><type>hvm</type></os>";
        const string start = "<domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'><name>";
        using var snapshot = new NodeFile("<domainsnapshot><name>s1</name><state>running</state><creationTime>5</creationTime><active>1</active>"
            + "<domain type='test'><name>snaps</name><uuid>11111111-2222-3333-4444-555555555555</uuid><memory>1024</memory><os><type>hvm</type></os></domain></domainsnapshot>");
        using var file = new NodeFile($"<node>{start}paused</name>{rest}<test:runstate>3</test:runstate></domain>"
            + $"{start}off</name>{rest}<test:runstate>5</test:runstate><test:hasmanagedsave/></domain>{start}tr</name>{rest}<test:transient/></domain>"
            + $"{start}snaps</name>{rest}<test:domainsnapshot file='{Path.GetFileName(snapshot.Path)}'/></domain></node>");
        using var connection = new Closing(Connections.Open(file.Uri));
        var (driver, c) = (connection.Driver, connection.Connection);
        Assert.Equal((3, 0), driver.DomainGetState(driver.DomainLookupByName(c, "paused"), 0));
        Assert.Equal((5, 0), driver.DomainGetState(driver.DomainLookupByName(c, "off"), 0));
        Assert.True(driver.DomainHasManagedSaveImage(driver.DomainLookupByName(c, "off"), 0));
        Assert.False(driver.DomainIsPersistent(driver.DomainLookupByName(c, "tr")));
        Assert.Equal([1, 2, 3], driver.ConnectListDomains(c).Order());
        var snaps = driver.DomainLookupByName(c, "snaps");
        Assert.Equal("s1", driver.DomainSnapshotCurrent(snaps, 0).Name);
        Assert.Contains("<memory snapshot='internal'/>", driver.DomainSnapshotGetXMLDesc(driver.DomainSnapshotCurrent(snaps, 0), 0));
    }

    [Theory]
    [InlineData("me", "pw", null, 2)]
    [InlineData("nopw", null, null, 1)]
    [InlineData("nopw", "zz", null, 1)]
    [InlineData("me", "bad", Refused, 2)]
    [InlineData("who", "bad", Refused, 2)]
    [InlineData("me", null, "operation failed: failed to retrieve user response for authentication callback", 2)]
    [InlineData(null, null, "authentication failed: Username request failed", 1)]
    public void UsersOfTheFileMayConnect(string? name, string? password, string? refused, int questions)
    {
        using var file = new NodeFile(AuthenticationNode);
        var answers = new Answers(name, password);
        if (refused is null)
            Connections.Open(file.Uri, answers).Dispose();
        else
            Assert.Equal(refused, Assert.Throws<LibvirtException>(() => Connections.Open(file.Uri, answers)).Error.Message);
        Assert.Equal(questions, answers.Asked.Count);
        Assert.Equal("Enter username for localhost", answers.Asked[0]);
    }

    [Fact]
    public void CredentialsAreNeeded()
    {
        using var file = new NodeFile(AuthenticationNode);
        Fails(() => Connections.Open(file.Uri), ErrorNumber.InvalidArg, ErrorDomain.Auth, "invalid argument: Missing authentication credentials");
        Fails(() => Connections.Open(file.Uri, new Answers("me", "pw", (int)ConnectCredentialType.Authname)), ErrorNumber.OperationUnsupported, ErrorDomain.Auth,
            "Operation not supported: no suitable callback authentication callback was found");
        Fails(() => Connections.Open(file.Uri, new Answers("me", "pw", (int)ConnectCredentialType.Passphrase)), ErrorNumber.AuthFailed, ErrorDomain.Auth,
            "authentication failed: Missing VIR_CRED_AUTHNAME credential type");
    }

    private static ErrorRecord Fails(Action action, ErrorNumber code, ErrorDomain domain, string message)
    {
        var error = Assert.Throws<LibvirtException>(action).Error;
        Assert.Equal((code, domain), (error.Code, error.Domain));
        Assert.Equal(message, error.Message);
        return error;
    }

    private sealed class Closing(Connection connection) : IDisposable
    {
        public Connection Connection => connection;

        public HypervisorDriver Driver => connection.Drivers.Hypervisor;

        public void Dispose() => connection.Dispose();
    }

    private sealed class NodeFile : IDisposable
    {
        public NodeFile(string content) => File.WriteAllText(Path, content);

        public string Path { get; } = $"/tmp/libvirt-test-node-{Guid.NewGuid():N}.xml";

        public string Uri => "test://" + Path;

        public void Dispose() => File.Delete(Path);
    }

    private sealed class Answers(string? name, string? password, params int[] types) : ICredentialSource
    {
        public List<string> Asked { get; } = [];

        public IReadOnlyList<int> Types { get; } = types.Length > 0 ? types : [(int)ConnectCredentialType.Authname, (int)ConnectCredentialType.Passphrase];

        public bool Ask(IReadOnlyList<CredentialQuery> queries)
        {
            foreach (var query in queries)
            {
                Asked.Add(query.Prompt);
                query.Result = query.Type == (int)ConnectCredentialType.Authname ? name : password;
            }
            return true;
        }
    }
}
