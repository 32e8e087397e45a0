namespace Libvirt.Abi.Tests;

/// <summary>A test that reads headers through clang; skipped, and said so, where clang is missing.</summary>
public sealed class ClangFactAttribute : FactAttribute
{
    /// <summary>Looks for clang.</summary>
    public ClangFactAttribute()
    {
        if (!Repository.HasTool("clang"))
            Skip = "clang is not installed (apt-get install clang)";
    }
}
