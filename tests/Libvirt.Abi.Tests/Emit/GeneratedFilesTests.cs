using Libvirt.Abi.Emit;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Tests.Emit;

public sealed class GeneratedFilesTests
{
    [Fact]
    public void Every_generated_file_is_what_abi_says() => Assert.Empty(GeneratedFiles.Stale(Repository.Root));

    [Fact]
    public void The_same_folder_gives_the_same_files()
    {
        var second = new AbiFolder(Repository.Abi.Path);
        Assert.Equal(GeneratedFiles.All(Repository.Abi), GeneratedFiles.All(second));
    }

    [Fact]
    public void Nothing_generated_before_is_left_behind()
    {
        var known = GeneratedFiles.All(Repository.Abi).Select(f => f.Path).ToHashSet();
        foreach (var folder in (string[])["include/libvirt", "abi/xml", "ctests/abi/generated"])
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder)))
                Assert.Contains(Path.GetRelativePath(Repository.Root, file), known);
    }
}
