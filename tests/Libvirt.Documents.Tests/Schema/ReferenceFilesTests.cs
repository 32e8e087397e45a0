using System.Runtime.CompilerServices;
using Libvirt.Reference;

namespace Libvirt.Documents.Tests.Schema;

/// <summary>schemas/ and docs/reference/ are what the declarations say.</summary>
public sealed class ReferenceFilesTests
{
    [Fact]
    public void Checked_in_files_are_fresh() => Assert.Empty(ReferenceFiles.Stale(Root()));

    [Fact]
    public void Every_installed_schema_is_installed()
    {
        var meson = File.ReadAllText(Path.Combine(Root(), "meson.build"));
        Assert.Contains("'schemas'", meson, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Root(), "schemas"), "*.rng"));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
