using System.Diagnostics;

namespace Libvirt.Documents.Tests.Fuzz;

/// <summary>The long form: fuzz COUNT SEED FOLDER. Documents that did harm are kept in the folder.</summary>
public static class FuzzProgram
{
    /// <summary>Runs; 0 when no document did harm.</summary>
    public static int Run(string[] args)
    {
        int count = args.Length > 1 ? int.Parse(args[1]) : 20_000, seed = args.Length > 2 ? int.Parse(args[2]) : 1, done = 0, harmful = 0;
        const int Part = 20_000;
        var watch = Stopwatch.StartNew();
        for (int part = 0; done < count; part++)
        {
            int now = Math.Min(Part, count - done);
            int last = 0;
            foreach (var (harm, document) in FuzzRun.Run(now, seed + part, (_, refused) => last = refused))
            {
                harmful++;
                Console.WriteLine($"-- {harm.Split('\n')[0]}");
                if (args.Length > 3)
                {
                    Directory.CreateDirectory(args[3]);
                    File.WriteAllText(Path.Combine(args[3], $"harm-{seed + part}-{harmful}.xml"), document);
                    File.WriteAllText(Path.Combine(args[3], $"harm-{seed + part}-{harmful}.txt"), harm);
                }
            }
            done += now;
            Console.WriteLine($"{done} of {count} documents, {last} of the last {now} refused, {harmful} did harm, {done / watch.Elapsed.TotalSeconds:F0} a second, {Process.GetCurrentProcess().WorkingSet64 >> 20} MiB");
        }
        return harmful == 0 ? 0 : 1;
    }
}
