using Libvirt.Abi.Model;

namespace Libvirt.Abi.Emit;

/// <summary>Everything that is generated from abi/ and checked in.</summary>
public static class GeneratedFiles
{
    /// <summary>All files, in a fixed order; the same folder gives the same bytes.</summary>
    public static IEnumerable<GeneratedFile> All(AbiFolder abi)
    {
        var libraries = abi.ReadLibraries();
        return
        [
            .. VersionScriptWriter.Write(libraries),
            .. TrampolineWriter.Write(libraries),
            .. PkgConfigWriter.Write(libraries),
            .. PolicyWriter.Write(abi.ReadTable("acl.tsv")),
            .. new HeaderWriter(abi.Api, abi.Texts).Write(),
            .. new ApiXmlWriter(abi.Api, abi.Texts).Write(),
            .. new LayoutTestWriter(abi.Api).Write(),
        ];
    }

    /// <summary>The paths of those files below <paramref name="root"/> that are missing or differ.</summary>
    public static IEnumerable<string> Stale(string root)
    {
        foreach (var file in All(new AbiFolder(Path.Combine(root, "abi"))))
        {
            var path = Path.Combine(root, file.Path);
            if (!File.Exists(path) || File.ReadAllText(path) != file.Text)
                yield return file.Path;
        }
    }
}
