using System.Diagnostics;

namespace Libvirt.Rpc.Tests;

/// <summary>Waits for what another thread does.</summary>
internal static class Eventually
{
    /// <summary>Fails when a condition does not come true within ten seconds.</summary>
    public static void Holds(Func<bool> condition, string otherwise, int seconds = 10)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(seconds), otherwise);
            Thread.Sleep(1);
        }
    }
}
