namespace Libvirt.Abi.Tests;

/// <summary>A test that compares with an unpacked libvirt-dev package, LIBVIRT_RELEASE=FOLDER.</summary>
public sealed class ReleaseFactAttribute : FactAttribute
{
    /// <summary>Looks for the release.</summary>
    public ReleaseFactAttribute()
    {
        if (Folder is null)
            Skip = "LIBVIRT_RELEASE names no folder of a native release";
    }

    /// <summary>The folder that holds usr/include/libvirt.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("LIBVIRT_RELEASE") is { Length: > 0 } folder ? folder : null;
}
