using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Storage;

public sealed class StorageVolumeCorpusTests
{
    public static TheoryData<string> Cases => new(Suites.Volume.Names);

    public static TheoryData<string> Upstream => new(Suites.UpstreamVolume.Names);

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_native(string name) => Assert.Null(Suites.Volume.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(Upstream))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(Suites.UpstreamVolume, "storagevolxml2xmltest", name);
}
