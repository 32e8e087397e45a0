using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Objects;

public sealed class ObjectCorpusTests
{
    public static TheoryData<string> Interfaces => new(Suites.Interface.Names);

    public static TheoryData<string> Secrets => new(Suites.Secret.Names);

    public static TheoryData<string> UpstreamSecrets => new(Suites.UpstreamSecret.Names);

    public static TheoryData<string> NetworkPorts => new(Suites.NetworkPort.Names);

    public static TheoryData<string> NodeDevices => new(Suites.NodeDevice.Names);

    public static TheoryData<string> Capabilities => new(Suites.Capabilities.Names);

    public static TheoryData<string> GuestCapabilities => new(Suites.GuestCapabilities.Names);

    [CorpusTheory]
    [MemberData(nameof(NodeDevices))]
    public void Node_devices_as_upstream(string name) => Assert.Null(Suites.NodeDevice.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(Capabilities))]
    public void Capabilities_as_upstream(string name) => Assert.Null(Suites.Capabilities.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(GuestCapabilities))]
    public void Capabilities_with_guests_as_upstream(string name) => Assert.Null(Suites.GuestCapabilities.Difference(name));

    [Fact]
    public void Capabilities_of_the_test_driver_stay_as_they_are()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "test-capabilities.xml"));
        Assert.Equal(text, CapabilitiesDocument.Parse(text).Format());
        Assert.Equal(text, CapabilitiesDocument.Parse(text).Clone().Format());
    }

    [CorpusTheory]
    [MemberData(nameof(Interfaces))]
    public void Interfaces_as_upstream(string name) => Assert.Null(Suites.Interface.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(Secrets))]
    public void Secrets_as_native(string name) => Assert.Null(Suites.Secret.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(UpstreamSecrets))]
    public void Secrets_as_upstream(string name) => Assert.Null(Suites.UpstreamSecret.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(NetworkPorts))]
    public void Network_ports_as_upstream(string name) => Assert.Null(Suites.NetworkPort.Difference(name));
}
