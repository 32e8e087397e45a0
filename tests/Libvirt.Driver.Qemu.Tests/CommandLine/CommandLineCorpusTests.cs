using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>Command lines against upstream's test data.</summary>
public sealed class CommandLineCorpusTests
{
    public static TheoryData<string> UpstreamCases => [.. Suites.Arguments.Names];

    public static TheoryData<string> RecordedCases => [.. Suites.RecordedArguments.Names];

    [CorpusTheory]
    [MemberData(nameof(RecordedCases))]
    public void Same_arguments_as_native_answered(string name) => KnownDifferences.Check(Suites.RecordedArguments, "qemu-domain-args", name);

    [CorpusTheory]
    [MemberData(nameof(UpstreamCases))]
    public void Same_arguments_as_upstream_expects(string name) => KnownDifferences.Check(Suites.Arguments, "qemuxmlconf-args", name);
}
