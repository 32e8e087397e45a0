using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Objects;

public sealed class ObjectCorpusTests
{
    public static TheoryData<string> Interfaces => new(Suites.Interface.Names);

    public static TheoryData<string> Secrets => new(Suites.Secret.Names);

    public static TheoryData<string> UpstreamSecrets => new(Suites.UpstreamSecret.Names);

    public static TheoryData<string> NetworkPorts => new(Suites.NetworkPort.Names);

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
