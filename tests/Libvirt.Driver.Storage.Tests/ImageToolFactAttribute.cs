using Libvirt.Host.Processes;

namespace Libvirt.Driver.Storage.Tests;

/// <summary>A fact that needs the program qemu-img.</summary>
public sealed class ImageToolFactAttribute : FactAttribute
{
    public ImageToolFactAttribute() => Skip = ProgramPath.Find("qemu-img") is null ? "no qemu-img (package qemu-utils)" : null;
}
