using Libvirt.CpuImport;

if (args is not [var folder, var file])
{
    Console.Error.WriteLine("usage: dotnet run --project src/Libvirt.CpuImport FOLDER src/Libvirt.Cpu/Data/cpu-models.txt");
    return 2;
}
File.WriteAllText(file, Importer.Import(folder));
return 0;
