using System.Runtime.CompilerServices;
using Libvirt.Reference;
using Libvirt.Reference.Schemas;

namespace Libvirt.Documents.Tests.Schema;

/// <summary>schemas/ and docs/reference/ are what the declarations say.</summary>
public sealed class ReferenceFilesTests
{
    [Fact]
    public void Checked_in_files_are_fresh() => Assert.Empty(ReferenceFiles.Stale(Root()));

    [Fact]
    public void Every_schema_is_installed()
    {
        var meson = File.ReadAllText(Path.Combine(Root(), "schemas", "meson.build"));
        foreach (var name in SchemaCatalog.Installed.Keys)
            Assert.Contains($"'{name}.rng'", meson, StringComparison.Ordinal);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
