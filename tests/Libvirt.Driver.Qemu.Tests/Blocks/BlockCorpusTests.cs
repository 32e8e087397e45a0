using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Blocks;

/// <summary>Block nodes, images and bitmaps against upstream's test data.</summary>
public sealed class BlockCorpusTests
{
    public static TheoryData<string> BlockCases => [.. Suites.Blocks.Names];

    public static TheoryData<string> ImageCases => [.. Suites.Images.Names.Where(n => Suites.Images.Skipped(n) is null)];

    [CorpusTheory]
    [MemberData(nameof(BlockCases))]
    public void Same_block_nodes_as_upstream_expects(string name) => KnownDifferences.Check(Suites.Blocks, "qemublock", name);

    [CorpusTheory]
    [MemberData(nameof(ImageCases))]
    public void Same_chains_as_upstream_expects(string name) => KnownDifferences.Check(Suites.Images, "virstorage", name);
}
