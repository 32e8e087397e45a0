namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>As <see cref="LiveRootFactAttribute"/>, for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LiveRootTheoryAttribute : TheoryAttribute
{
    public LiveRootTheoryAttribute() => Skip = new LiveRootFactAttribute().Skip;
}
