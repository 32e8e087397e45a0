using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Storage;

public sealed class StoragePoolCorpusTests
{
    public static TheoryData<string> Cases => new(Suites.Pool.Names.Where(n => Suites.Pool.Skipped(n) is null));

    public static TheoryData<string> Upstream => new(Suites.UpstreamPool.Names);

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_native(string name) => Assert.Null(Suites.Pool.Difference(name));

    [CorpusTheory]
    [MemberData(nameof(Upstream))]
    public void Same_as_upstream(string name) => Assert.Null(Suites.UpstreamPool.Difference(name));
}
