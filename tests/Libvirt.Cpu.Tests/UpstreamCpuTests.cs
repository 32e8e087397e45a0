using Libvirt.Cpu.Tests.Corpus;
using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Cpu.Tests;

public sealed class UpstreamCpuTests
{
    public static TheoryData<string> Cases => new(UpstreamAnswers.Suite.Names);

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(UpstreamAnswers.Suite, "cputest", name);
}
