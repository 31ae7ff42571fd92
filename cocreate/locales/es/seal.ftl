# El sello de un plan y su verificación: archivos sellados, página de verificación, orden verify.

verify-holds = El archivo está íntegro: es el plan tal como se selló, en cada byte.
verify-broken = El archivo no es lo que se selló.
verify-elsewhere = El archivo está íntegro, pero el sello no viene de donde debería.
verify-container = No es un plan sellado, o está tan dañado que sus partes ya no se distinguen; un archivo extraído y comprimido de nuevo con otro programa da el mismo resultado.
verify-manifest = La lista de archivos está firmada, pero no dice lo que un sello debe decir.
verify-signature = La firma no corresponde a la lista de archivos: una de las dos se ha modificado.
verify-changed = El archivo { $name } se modificó después de sellarlo.
verify-missing = Falta el archivo { $name }, que formaba parte del plan sellado.
verify-added = El archivo { $name } se añadió después de sellar el plan.
verify-wrapping = Los archivos son los mismos, pero se ha modificado el contenedor que los reúne.
verify-foreign = La clave que firmó no es ninguna de aquellas con las que se comparó ni desciende de ellas: el sello viene de otra parte.
verify-late = El sello lleva una fecha en la que esta clave no estaba en uso.
verify-what = Plan «{ $title }», versión { $version }.
verify-by = Sellado el { $day } a las { $time } (UTC) por quien facilita la mesa, por { $organisation }.
verify-by-nobody = Sellado el { $day } a las { $time } (UTC) por quien facilita la mesa.
verify-log = Nace del evento { $seq } del registro de la mesa (época { $epoch }, cadena { $chain }).
verify-papers = Los documentos dicen lo que decían en el evento { $seq } (cadena { $chain }), con las palabras escritas hasta entonces.
verify-files = { $count ->
    [one] Contiene 1 archivo además de la lista y la firma.
   *[other] Contiene { $count } archivos además de la lista y la firma.
  }
verify-key = Clave pública: { $public }
verify-known = La clave es una de aquellas con las que se comparó o desciende de ellas: el sello viene de allí.
verify-alone = La clave es la que el propio archivo trae: compárala con la que el servidor publica en /api/keys, porque por sí sola prueba que nada ha cambiado, no quién selló.
verify-page-title = Verificar un plan sellado
verify-page-lead = Elige el archivo que has recibido: esta página dice qué es, quién lo selló y cuándo, y si ha cambiado un solo byte. No hace falta una cuenta.
verify-page-file = Archivo del plan sellado
verify-page-drop = Suelta aquí el archivo o
verify-page-choose = Elegir un archivo
verify-page-working = Verificando { $name }…
verify-page-result = Resultado de { $name }
verify-page-ours = Se selló en este servidor.
verify-page-here = La verificación se hizo en este navegador: el archivo no se envió a ninguna parte.
verify-page-there = Este navegador no sabe verificar la firma: lo hizo el servidor, que no guarda el archivo.
verify-page-large = El archivo es demasiado grande para ser un plan sellado.
verify-page-unread = No se pudo leer el archivo.
verify-page-contents = Archivos que contiene
verify-page-bytes = { $size } bytes, huella SHA-256 { $digest }
seal-title = Sello
seal-none = La versión { $version } no está sellada.
seal-why = El sello reúne todos los archivos de esta versión, y sus documentos tal como están escritos ahora, en uno solo, firmado: quien lo recibe puede verificar que nada ha cambiado. No se puede quitar.
seal-do = Sellar la versión { $version }
seal-doing = Sellando…
seal-done = La versión { $version } está sellada desde el { $day } a las { $time }.
seal-take = Descargar el plan sellado
seal-verify = Verificar un archivo sellado
