using Libvirt.Reference.Schemas;

namespace Libvirt.Reference;

/// <summary>Writes what follows from the declared documents.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["emit", var root]:
                ReferenceFiles.Emit(root);
                return 0;
            case ["check", var root]:
                var stale = ReferenceFiles.Stale(root).ToList();
                foreach (var path in stale)
                    Console.WriteLine("not fresh: " + path);
                return stale.Count == 0 ? 0 : 1;
            case ["rng", var name]:
                Console.Out.Write(RelaxNgWriter.Write(SchemaCatalog.Find(name) ?? throw new ArgumentException("no schema " + name)));
                return 0;
            case ["verdicts"]:
                return Verdicts.Run(Console.In, Console.Out);
            default:
                Console.Error.WriteLine("usage: emit ROOT | check ROOT | rng NAME | verdicts < lines \"schema TAB file\"");
                return 2;
        }
    }
}
