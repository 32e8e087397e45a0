using System.Text.Json;

namespace Libvirt.Abi.Extract;

/// <summary>A folder of public headers, prepared so that compilers find exactly these as &lt;libvirt/...&gt;.</summary>
public sealed class HeaderFolder : IDisposable
{
    private readonly string scratch;

    /// <param name="path">The folder that holds libvirt.h itself.</param>
    public HeaderFolder(string path)
    {
        if (!File.Exists(Path.Combine(path, "libvirt.h")))
            throw new InvalidDataException($"there is no libvirt.h in {path}");
        // A package tree has headers of another C library beside ours: only this folder may be seen.
        scratch = Directory.CreateTempSubdirectory("libvirt-abi-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(scratch, "libvirt"), Path.GetFullPath(path));
    }

    /// <summary>The syntax tree of a file that includes every public header, followed by <paramref name="more"/>.</summary>
    public JsonDocument Parse(string more, bool sentinels = true)
    {
        var source = WriteSource(more);
        string[] sentinel = sentinels ? ["-DVIR_ENUM_SENTINELS"] : [];
        return JsonDocument.Parse(
            Tool.Run("clang", ["-I" + scratch, .. sentinel, "-w", "-fsyntax-only", "-Xclang", "-ast-dump=json", source]),
            new JsonDocumentOptions { MaxDepth = 512 });
    }

    /// <summary>The preprocessor's output with all definitions kept (-dD).</summary>
    public string Preprocess() => Tool.Run("clang", "-I" + scratch, "-DVIR_ENUM_SENTINELS", "-E", "-dD", WriteSource(""));

    /// <summary>"libvirt/libvirt-host.h" for a file of this folder, else null.</summary>
    public string? PublicName(string? file)
    {
        var prefix = scratch + "/";
        return file is not null && file.StartsWith(prefix, StringComparison.Ordinal) ? file[prefix.Length..] : null;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(scratch, recursive: true);

    private string WriteSource(string more)
    {
        string[] roots = ["libvirt", "virterror", "libvirt-qemu", "libvirt-lxc", "libvirt-admin"];
        var source = Path.Combine(scratch, "all.c");
        File.WriteAllText(source, string.Concat(roots.Select(r => $"#include <libvirt/{r}.h>\n")) + more);
        return source;
    }
}
