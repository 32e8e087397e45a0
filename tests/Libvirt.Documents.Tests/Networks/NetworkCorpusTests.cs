using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Networks;

public sealed class NetworkCorpusTests
{
    public static TheoryData<string> Cases => new(Suites.Network.Names);

    public static TheoryData<string> Upstream => new(Suites.UpstreamNetwork.Names);

    public static TheoryData<string> Updates => new(Suites.UpstreamNetworkUpdate.Names);

    [CorpusTheory]
    [MemberData(nameof(Upstream))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(Suites.UpstreamNetwork, "networkxml2xmltest", name);

    [CorpusTheory]
    [MemberData(nameof(Updates))]
    public void Changes_as_upstream(string name) => KnownDifferences.Check(Suites.UpstreamNetworkUpdate, "networkxml2xmlupdatetest", name);

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_native(string name) => Assert.Null(Suites.Network.Difference(name));
}
