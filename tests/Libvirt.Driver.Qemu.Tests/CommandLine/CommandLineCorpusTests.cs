using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>Command lines against upstream's test data.</summary>
public sealed class CommandLineCorpusTests
{
    public static TheoryData<string> UpstreamCases => [.. Suites.Arguments.Names];

    [CorpusTheory]
    [MemberData(nameof(UpstreamCases))]
    public void Same_arguments_as_upstream_expects(string name) => KnownDifferences.Check(Suites.Arguments, "qemuxmlconf-args", name);
}
