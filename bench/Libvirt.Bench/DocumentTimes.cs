using System.Diagnostics;
using Libvirt.Documents;

namespace Libvirt.Bench;

/// <summary>What reading and writing one domain costs on one thread.</summary>
/// <param name="Read">Time to read it with completion and cross-checks, in microseconds.</param>
/// <param name="Write">Time to write it, in microseconds.</param>
/// <param name="ReadBytes">Bytes allocated by reading.</param>
/// <param name="WriteBytes">Bytes allocated by writing.</param>
public sealed record DocumentTimes(double Read, double Write, long ReadBytes, long WriteBytes)
{
    private const int Rounds = 15;

    /// <summary>Measures: the median of rounds of about 50 ms each, after as many to warm up.</summary>
    public static DocumentTimes Measure(string xml)
    {
        var options = new ParseOptions { Inactive = true, DefaultArchitecture = "i686" };
        var document = DomainDocument.Parse(xml, options);
        var (read, readBytes) = Median(() => DomainDocument.Parse(xml, options));
        var (write, writeBytes) = Median(() => document.Format(new() { Inactive = true }));
        return new(read, write, readBytes, writeBytes);
    }

    private static (double Microseconds, long Bytes) Median(Action action)
    {
        int count = 1;
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 700; count++)
            action();
        count = Math.Max(1, count / 14);
        var times = new double[Rounds];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            for (int i = 0; i < count; i++)
                action();
            times[round] = watch.Elapsed.TotalMicroseconds / count;
        }
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (Rounds * (long)count);
        Array.Sort(times);
        return (times[Rounds / 2], bytes);
    }
}
