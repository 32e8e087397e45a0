using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Capabilities;

public sealed class CapabilityCorpusTests
{
    public static TheoryData<string> UpstreamDomains => new(Suites.UpstreamDomainCapabilities.Names);

    public static TheoryData<string> Domains => new(Suites.DomainCapabilities.Names);

    public static TheoryData<string> Pools => new(Suites.StoragePoolCapabilities.Names);

    public static TheoryData<string> PoolsAgain => new(Suites.StoragePoolCapabilitiesAgain.Names);

    [CorpusTheory]
    [MemberData(nameof(UpstreamDomains))]
    public void Domains_of_upstream_come_out_again(string name) => KnownDifferences.Check(Suites.UpstreamDomainCapabilities, "domaincapsdata", name);

    [CorpusTheory]
    [MemberData(nameof(Domains))]
    public void Domains_of_native_come_out_again(string name) => KnownDifferences.Check(Suites.DomainCapabilities, "domcaps", name);

    [CorpusTheory]
    [MemberData(nameof(Pools))]
    public void Pools_as_upstream(string name) => KnownDifferences.Check(Suites.StoragePoolCapabilities, "storagepoolcapstest", name);

    [CorpusTheory]
    [MemberData(nameof(PoolsAgain))]
    public void Pools_of_upstream_come_out_again(string name) => KnownDifferences.Check(Suites.StoragePoolCapabilitiesAgain, "storagepoolcapsschemadata", name);
}
