using Libvirt.Reference;
using Libvirt.Reference.Schemas;

// emit ROOT | check ROOT | rng NAME | verdicts < lines "schema TAB file"
switch (args)
{
    case ["rng", var name]:
        Console.Out.Write(RelaxNgWriter.Write(SchemaCatalog.Find(name) ?? throw new ArgumentException("no schema " + name)));
        return 0;
    case ["verdicts"]:
        return Verdicts.Run(Console.In, Console.Out);
    default:
        Console.Error.WriteLine("usage: emit ROOT | check ROOT | rng NAME | verdicts < lines \"schema TAB file\"");
        return 2;
}
