using Libvirt.Cpu.Tests.Corpus;
using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Cpu.Tests;

public sealed class RecordedCpuTests
{
    public static TheoryData<string> Cases => new(RecordedAnswers.Suite.Names);

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_native(string name) => KnownDifferences.Check(RecordedAnswers.Suite, "cpu-baseline", name);
}
