using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Networks;

public sealed class NetworkCorpusTests
{
    public static TheoryData<string> Cases => new(Suites.Network.Names);

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_native(string name) => Assert.Null(Suites.Network.Difference(name));
}
