namespace Libvirt.Host.Tests;

/// <summary>A test of something that only root may do.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (Environment.UserName != "root")
            Skip = "needs root";
    }
}
